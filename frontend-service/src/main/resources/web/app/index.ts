// The page's entry: its look, then its shell, which brings the views.
import './page.css';
import './shell/lab-app';
