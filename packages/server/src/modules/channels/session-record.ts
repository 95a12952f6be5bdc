import { type JointSession, unsignedLines } from '@yichuang/domain/channels/joint-session.ts';
import type { Acting } from '../context.ts';
import { accountNames } from '../identity/index.ts';

/** 会审记录 as it stands at one event: what its paper is written from, however late that is. */
export type SessionRecord = Pick<JointSession, 'kind' | 'slot' | 'agenda'> & {
  readonly isApplicantPresent: boolean;
  readonly isSigned: boolean;
  readonly results: NonNullable<JointSession['minutes']>['results'];
  readonly recordedBy: string;
  readonly lines: readonly {
    readonly departmentCode: string;
    readonly isPresent: boolean;
    readonly signed: { readonly by: string; readonly at: number; readonly reservation: string | null } | null;
  }[];
};

/** The record of a session with minutes, with the names of those who recorded and signed it. */
export async function recordOf(
  session: JointSession,
  minutedBy: string | null,
  { tx, centreId }: Pick<Acting, 'tx' | 'centreId'>,
): Promise<SessionRecord> {
  const signers = session.lines.flatMap(({ signed }) => signed?.by ?? []);
  const names = await accountNames([minutedBy, ...signers], { db: tx, centreId });
  const { kind, slot, agenda, minutes, lines } = session;
  return {
    ...{ kind, slot, agenda },
    isApplicantPresent: minutes?.isApplicantPresent === true,
    isSigned: unsignedLines(session).length === 0,
    results: minutes?.results ?? [],
    recordedBy: names.get(minutedBy ?? '') ?? '',
    lines: lines.map(({ departmentCode, isPresent, signed }) => ({
      departmentCode,
      isPresent: isPresent === true,
      signed: signed
        ? { by: names.get(signed.by) ?? '', at: signed.at, reservation: signed.reservation }
        : null,
    })),
  };
}
