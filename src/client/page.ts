import './display.ts';
import './aloud-button.ts';
import './tools.ts';
import './offline.ts';
