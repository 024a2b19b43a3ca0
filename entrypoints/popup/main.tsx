import { Popup } from '@/components/popup/Popup';
import { POPUP_CSS } from '@/components/popup/popupCss';
import { showPage } from '@/components/ui/OwnPage';

showPage('popup', POPUP_CSS, <Popup />);
