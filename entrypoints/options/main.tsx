import { SettingsPage } from '@/components/settings/SettingsPage';
import { showPage } from '@/components/ui/OwnPage';
import { PAGES_CSS } from '@/components/ui/pagesCss';

showPage('page-own', PAGES_CSS, <SettingsPage />);
