import { sampleLetters } from '@yichuang/domain/documents/decision-samples.ts';
import type { PaperKind } from '@yichuang/domain/documents/paper-kind.ts';
import { type Paper, paperOf } from './paper.ts';
import { PAPER_CODE_BYTES, paperCode } from './paper-code.ts';

/** 样张: a paper of this kind about nobody, to look at a template and to check it with. */
export function samplePaperOf(kind: PaperKind): Paper {
  const sample = sampleLetters[kind];
  if (!sample) throw new TypeError(`no sample of ${kind}`);
  return paperOf(sample.write(), {
    code: paperCode(new Uint8Array(PAPER_CODE_BYTES)),
    verifyUrl: 'https://hall.example/v/0000000000000000',
    isDemo: true,
    signature: { algorithm: 'Ed25519', key: '0000000000000000', at: '2007-10-30 09:12:33' },
  });
}

/** 必备要素: what papers of this kind must state beside the head, as a template names it, with an example. */
export const factsOfKind = (
  kind: PaperKind,
): readonly { readonly name: string; readonly example: string }[] =>
  Object.entries(sampleLetters[kind]?.facts ?? {}).flatMap(([name]) =>
    examplesOf((samplePaperOf(kind).data as unknown as Readonly<Record<string, unknown>>)[name], name),
  );

function examplesOf(value: unknown, name: string): readonly { name: string; example: string }[] {
  if (typeof value === 'string') return [{ name, example: value }];
  if (typeof value === 'boolean') return [{ name, example: value ? 'true' : 'false' }];
  if (Array.isArray(value)) return examplesOf(value[0] ?? '', `${name}[]`);
  if (typeof value !== 'object' || value === null) return [{ name, example: 'none' }];
  return Object.entries(value).flatMap(([part, words]) => examplesOf(words, `${name}.${part}`));
}
