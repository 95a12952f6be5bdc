import { fieldId } from '@yichuang/ui/form/field-name.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useCutOff } from '#wire/connection.ts';
import { useDeskAddress } from './desk-address.ts';
import type { ScanAnswer } from './scan-acts.ts';
import { scanName, scanText, UNSENT, unsentText } from './scans.ts';
import { type Scan, useScansHere } from './use-scans.ts';

type Props = { readonly documentId: string; readonly name: string };

/** What was scanned of a material: small picture and pages, what is on its way, what did not arrive and why. */
export function MaterialScans({ documentId, name }: Props) {
  const here = useScansHere();
  const words = useWords(WORDS);
  const scans = here?.scans(documentId) ?? [];
  if (here === null || scans.length === 0) return null;
  return (
    <ul className="material-scans" aria-label={words.scans(name)}>
      {scans.map((scan) => (
        <li key={scan.key}>
          {scan.made?.picture && <img src={scan.made.picture} alt="" />}
          {scan.sent === null ? (
            <Sending documentId={documentId} scan={scan} />
          ) : (
            <>
              <input type="hidden" name={scanName(documentId)} value={scanText(scan.sent)} />
              <span className="material-scanned">{words.scanned(scan.sent.pages)}</span>
            </>
          )}
          <button
            type="button"
            className="link-button"
            data-aside
            onClick={() => here.drop(documentId, scan)}
          >
            {words.drop}
            <span className="spoken">{words.scanOf(name)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

type SendingProps = Pick<Props, 'documentId'> & { readonly scan: Scan };

/**
 * A scan on its way to the server; under the same key, however often it is tried, and once more when the network is
 * back.
 */
function Sending({ documentId, scan }: SendingProps) {
  const here = useScansHere();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const address = useDeskAddress();
  const fetcher = useFetcher<ScanAnswer>({ key: `scan-${scan.key}` });
  const answer = fetcher.data;
  const send = () => {
    if (!scan.made?.file) return;
    const form = new FormData();
    form.set('key', scan.key);
    form.set('file', scan.made.file, scan.made.name);
    void fetcher.submit(form, { method: 'post', action: `${address}/scans`, encType: 'multipart/form-data' });
  };
  const isThere = scan.made !== null;
  const isCut = useCutOff() !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: sent when it was made or found, and after a cut
  useEffect(() => {
    if (!isCut) send();
  }, [isThere, isCut]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer once
  useEffect(() => {
    if (!answer?.ok) return;
    const { attachmentId, digest, pages } = answer.value;
    here?.arrived(documentId, scan, { attachmentId, digest, pages: pages ?? 1 });
  }, [answer]);
  const isRefused = answer?.ok === false && fetcher.state === 'idle' && !isCut;
  return (
    <>
      <input type="hidden" name={UNSENT} value={unsentText({ documentId, key: scan.key })} />
      {isRefused ? (
        <span className="field-fault" role="alert">
          {answer.problem.errors?.[0]?.[language === 'en' ? 'messageEn' : 'message'] ??
            (language === 'en' ? answer.problem.titleEn : answer.problem.title)}{' '}
          <button type="button" className="link-button" id={fieldId(scanName(documentId))} onClick={send}>
            {words.again}
          </button>
        </span>
      ) : (
        <span className="hint" id={fieldId(scanName(documentId))} tabIndex={-1}>
          {isCut ? words.kept : words.sending}
        </span>
      )}
    </>
  );
}

const WORDS = bilingual({
  zh: {
    scans: (name: string) => `${name}的扫描件`,
    scanned: (pages: number) => `已扫描 ${pages} 页`,
    sending: '正在上传…',
    kept: '网络恢复后上传',
    again: '重新上传',
    drop: '删除',
    scanOf: (name: string) => `${name}的这份扫描件`,
  },
  en: {
    scans: (name: string) => `Scans of ${name}`,
    scanned: (pages: number) => (pages === 1 ? 'Scanned, 1 page' : `Scanned, ${pages} pages`),
    sending: 'Uploading…',
    kept: 'Uploads when the network is back',
    again: 'Upload again',
    drop: 'Delete',
    scanOf: (name: string) => ` this scan of ${name}`,
  },
});
