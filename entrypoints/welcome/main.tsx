import { showPage } from '@/components/ui/OwnPage';
import { PAGES_CSS } from '@/components/ui/pagesCss';
import { Welcome } from '@/components/welcome/Welcome';

showPage('page-own', PAGES_CSS, <Welcome />);
