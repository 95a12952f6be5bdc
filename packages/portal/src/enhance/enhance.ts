// The one entry of what the browser loads. Every page works with the style sheet alone.
import '@yichuang/ui/tokens.css';
import '@yichuang/ui/base.css';
import '@yichuang/ui/parts.css';

import.meta.glob(['../../../ui/src/*/*.css', '../*/*.css'], { eager: true });

// Only machines, screens and tickets load more than this.
if (document.querySelector('[data-live], [data-every]'))
  void import('./live.ts').then((part) => part.follow());
if (document.querySelector('[data-kiosk]')) void import('./kiosk.ts').then((part) => part.runKiosk());
if (document.querySelector('[data-pad]')) void import('./pad.ts').then((part) => part.runPad());
