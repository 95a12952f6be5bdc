import type { Language } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';

type Props = { readonly value: string; readonly language: Language };

/**
 * 核验码 in the groups in which it is printed. The hyphens are drawn, so a copy has none; what is no code of
 * ours stands as it was typed.
 */
export function PaperCode({ value, language }: Props) {
  const plain = value.replace(/[\s-]/g, '').toUpperCase();
  if (!CODE.test(plain)) return <Mixed language={language}>{value}</Mixed>;
  return (
    <span className="paper-code number">
      {[0, 4, 8, 12].map((start) => (
        <span key={start}>{plain.slice(start, start + 4)}</span>
      ))}
    </span>
  );
}

const CODE = /^[0-9A-Z]{16}$/;
