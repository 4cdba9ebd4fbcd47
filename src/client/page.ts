import { offerAloud } from './aloud-button.ts';
import { offerDisplay } from './display.ts';
import { offerOffline } from './offline.ts';
import { offerTools } from './tools.ts';

offerDisplay();
offerAloud();
offerTools();
offerOffline();
