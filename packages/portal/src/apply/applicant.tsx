import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import { faultWords } from '@yichuang/ui/form/field-name.ts';
import type { Language } from '@yichuang/ui/language.ts';
import { type Frame, page } from '#page.ts';
import { APPLICANT_WORDS, ApplicantFields } from './applicant-fields.tsx';
import { MissingDraft, missingTitle } from './missing-draft.tsx';
import { PrivacyNotice } from './privacy-notice.tsx';
import { TaskFrame, taskTitle } from './task-frame.tsx';
import { loadTask, type ReadTask, saveTask, type TaskData, type TaskView } from './task-page.ts';

/** 申请人信息: who applies, how to reach them, who acts for them. */
export const applicantPage = page<TaskData>({
  path: '/apply/:draft/applicant',
  personal: true,
  load: (request) => loadTask(request, 'applicant'),
  act: (request) => saveTask(request, 'applicant', readApplicant),
  title: (data, language) =>
    data.kind === 'missing'
      ? missingTitle(language)
      : taskTitle(data, APPLICANT_WORDS[language].title, language),
  view: (data, frame) =>
    data.kind === 'missing' ? (
      <MissingDraft language={frame.language} />
    ) : (
      <Applicant view={data} frame={frame} />
    ),
});

const readApplicant: ReadTask = (draft, { form }) => {
  const read = (name: keyof ApplicantAnswers): string => {
    const value = form[`applicant.${name}`];
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    ...draft.answers,
    applicant: {
      kind: read('kind') === 'legalEntity' ? 'legalEntity' : 'person',
      name: read('name'),
      idNumber: read('idNumber'),
      phone: read('phone'),
      contactName: read('contactName'),
      agentName: read('agentName'),
      agentIdNumber: read('agentIdNumber'),
    },
  };
};

function Applicant({ view, frame }: { view: TaskView; frame: Frame }) {
  const { language } = frame;
  const faults = faultWords(view.faults, language);
  const lines = FIELD_ORDER.flatMap((name) => {
    const words = faults.get(`applicant.${name}`);
    return words === undefined ? [] : [{ name: `applicant.${name}`, label: labelOf(name, language), words }];
  });
  return (
    <TaskFrame
      view={view}
      frame={frame}
      title={APPLICANT_WORDS[language].title}
      lines={lines}
      intro={<PrivacyNotice deletedOn={view.draft.deletedOn} language={language} />}
    >
      <ApplicantFields view={view} language={language} faults={faults} />
    </TaskFrame>
  );
}

/** As the fields stand on the page. */
const FIELD_ORDER = [
  'kind',
  'name',
  'idNumber',
  'phone',
  'contactName',
  'agentName',
  'agentIdNumber',
] as const satisfies readonly (keyof ApplicantAnswers)[];

const labelOf = (name: (typeof FIELD_ORDER)[number], language: Language): string =>
  APPLICANT_WORDS[language][name];
