import { caseNumberParts } from '#format.ts';

/** A case number in groups that can be read aloud. The gaps are drawn, so a copy has none. */
export function CaseNumber({ value }: { readonly value: string }) {
  const { region, day, rest } = caseNumberParts(value);
  return (
    <span className="case-number number">
      <span>{region}</span>
      <span>{day}</span>
      <span>{rest}</span>
    </span>
  );
}
