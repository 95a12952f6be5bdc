// The one entry of what the browser loads. Every page works with the style sheet alone.
import '@yichuang/ui/tokens.css';
import '@yichuang/ui/base.css';
import '@yichuang/ui/parts.css';

import.meta.glob(['../../../ui/src/*/*.css', '../*/*.css'], { eager: true });
