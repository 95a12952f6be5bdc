import type { DeskItem, DeskReceipt } from '@yichuang/contract/queueing.ts';
import { useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { deferredOf } from '#cases/terms.ts';
import { useMe } from '#shell/me.ts';
import { newKey } from '#wire/form-key.ts';
import type { Typed } from '#wire/kept-forms.ts';
import { judge, type PracticeAct } from './judge.ts';
import { keepScores, keptScores } from './kept-scores.ts';
import type { Practice } from './practice.ts';
import { type Score, withScore } from './score-sheet.ts';
import { STATE_AFTER } from './simulated-desk.ts';
import { useEffort } from './use-effort.ts';

/** Who stands at the practice counter. */
type Turn = {
  readonly practice: Practice;
  readonly key: string;
  /** What the card on the reader has filled in, or what was typed before the act was taken back. */
  readonly start: Typed;
  /** The item of the person before, to which the address still leads. */
  readonly left: DeskItem | null;
};

/** What became of it: the score, and the boxes as they were when the act was done. */
export type Finished = { readonly score: Score; readonly posted: Typed };

/** The practice queue: who is at the counter, how they were served, and what it took. */
export function usePractice(practices: readonly Practice[], loaded: DeskItem | null) {
  const navigate = useNavigate();
  const owner = useMe()?.accountId ?? '';
  const [turn, setTurn] = useState<Turn | null>(null);
  const [finished, setFinished] = useState<Finished | null>(null);
  const [scores, setScores] = useState(() => keptScores(owner));
  const effort = useEffort();
  const typed = useRef<Typed>({});
  const item = turn === null || loaded === turn.left ? null : loaded;

  const keep = (now: readonly Score[]) => {
    keepScores(owner, now);
    setScores(now);
  };
  const stand = (practice: Practice, start: Typed) => {
    setFinished(null);
    setTurn({ practice, key: newKey(), start, left: loaded });
    void navigate('/training', { replace: true });
  };
  const finish = (act: PracticeAct, posted: Typed) => {
    if (turn === null || finished !== null) return;
    const { kind, number } = turn.practice;
    const fault = judge(turn.practice, { act, itemCode: item?.code ?? null, posted });
    const score: Score = { kind, number, act, fault, effort: effort.soFar() };
    setFinished({ score, posted });
    keep(withScore(scores, score));
  };
  const call = () => {
    const after = turn === null ? -1 : practices.indexOf(turn.practice);
    const isOpen = ({ number }: Practice) => !scores.some((score) => score.number === number);
    const next = practices.slice(after + 1).find(isOpen) ?? practices.find(isOpen);
    setFinished(null);
    if (!next) return setTurn(null);
    effort.begin();
    stand(next, boxesOf(next));
  };
  return {
    turn,
    item,
    finished,
    scores,
    /** 下一位: whoever stands there without an act is sent on, and told so first. */
    next: () => (turn !== null && finished === null ? finish('none', typed.current) : call()),
    onTyped: useCallback((posted: Typed | null) => {
      if (posted !== null) typed.current = posted;
    }, []),
    finish: ({ state }: DeskReceipt, posted: Typed) => finish(actBehind(state, posted), posted),
    pick: async (code: string) =>
      navigate(`/training?${new URLSearchParams({ item: code })}`, { replace: true }),
    /** 撤销: the same boxes again; the clock goes on. */
    takeBack: () => {
      if (turn === null || finished === null) return;
      keep(scores.filter(({ number }) => number !== turn.practice.number));
      setFinished(null);
      setTurn({ ...turn, key: newKey(), start: finished.posted });
    },
    again: () => {
      keep([]);
      setFinished(null);
      setTurn(null);
    },
  };
}

/** The act behind a state: papers that follow make an acceptance another one. */
function actBehind(state: string, posted: Typed): PracticeAct {
  if (state === STATE_AFTER.tolerate && deferredOf(posted).length > 0) return 'tolerate';
  const acts = Object.entries(STATE_AFTER) as [Exclude<PracticeAct, 'none'>, string][];
  return acts.find(([, after]) => after === state)?.[0] ?? 'receive';
}

/** The card lies on the reader; the telephone is known. */
const boxesOf = ({ person }: Practice): Typed => ({
  'applicant.kind': 'person',
  'applicant.name': person.name,
  'applicant.idNumber': person.idNumber,
  'applicant.phone': person.phone,
});
