import type { TicketView } from '@yichuang/contract/queueing-tickets.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect } from 'react';
import { useFetcher, useNavigate } from 'react-router';
import { useWords } from '#shell/language.tsx';
import { useToday } from '#shell/me.ts';
import type { FoundCase } from './find-case.ts';
import { scannedTicket, type TicketsAtHand } from './scanned-ticket.ts';
import { useScanner } from './use-scanner.ts';

type AtHand = TicketsAtHand & {
  readonly say: (words: string) => void;
  readonly begin: () => void;
  readonly takeBack: (ticket: TicketView) => void;
  readonly cameBack: (ticket: TicketView) => void;
};

/** A code of ours that is scanned: the case is opened, the number is begun or taken back, the paper is verified. */
export function useScannedCode(atHand: AtHand): void {
  const { say } = atHand;
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const finder = useFetcher<FoundCase>();
  const { data, load } = finder;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer once
  useEffect(() => {
    if (!data) return;
    if (data.caseId === null) say(words.noCase(data.number));
    else void navigate(`/cases/${data.caseId}`);
  }, [data]);
  const onTicket = (ticketId: string) => {
    const found = scannedTicket(ticketId, atHand);
    if (found) atHand[found.act](found.ticket);
    else say(words.notHere);
  };
  useScanner(useToday(), (code) => {
    if (code.kind === 'caseNumber')
      void load(`/desk/scanned?${new URLSearchParams({ number: code.number })}`);
    else if (code.kind === 'ticket') onTicket(code.ticketId);
    else if (code.kind === 'paper') window.open(`/v/${code.code}`, '_blank', 'noopener');
    else return false;
    return true;
  });
}

const WORDS = bilingual({
  zh: {
    noCase: (number: string) => `没有找到编号 ${number} 的办件，或者不在您的范围内`,
    notHere: '这个号不在本窗口：没有叫到、已办完，或者是别的窗口的',
  },
  en: {
    noCase: (number: string) => `No case ${number} was found within your reach`,
    notHere: 'This number is not at this counter: not called yet, finished, or of another one',
  },
});
