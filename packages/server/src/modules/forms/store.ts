import { read, write } from '#platform/db/statement.ts';

export const formById = read({
  name: 'forms.form_by_id',
  params: { centreId: 'int2', formId: 'text' },
  row: { title: 'text', titleEn: 'text', definition: 'jsonb' },
})`
  select title, title_en, definition from forms.form where centre_id = $centreId and form_id = $formId`;

export const upsertForm = write({
  name: 'forms.upsert_form',
  params: { centreId: 'int2', formId: 'text', title: 'text', titleEn: 'text', definition: 'jsonb' },
  row: {},
})`
  insert into forms.form (centre_id, form_id, title, title_en, definition)
  values ($centreId, $formId, $title, $titleEn, $definition)
  on conflict (centre_id, form_id) do update
     set title = excluded.title, title_en = excluded.title_en, definition = excluded.definition`;

const DRAFT = {
  draftId: 'uuid',
  subject: 'jsonb',
  answers: 'jsonb',
  version: 'int4',
  submittedAs: 'uuid?',
  deleteOn: 'date',
} as const;

export const draftById = read({
  name: 'forms.draft_by_id',
  params: { centreId: 'int2', draftId: 'uuid' },
  row: DRAFT,
})`
  select draft_id, subject, answers, version, submitted_as, delete_on
    from forms.draft
   where centre_id = $centreId and draft_id = $draftId`;

export const lockDraft = write({
  name: 'forms.lock_draft',
  params: { centreId: 'int2', draftId: 'uuid' },
  row: DRAFT,
})`
  select draft_id, subject, answers, version, submitted_as, delete_on
    from forms.draft
   where centre_id = $centreId and draft_id = $draftId
     for update`;

export const insertDraft = write({
  name: 'forms.insert_draft',
  params: {
    centreId: 'int2',
    draftId: 'uuid',
    subject: 'jsonb',
    answers: 'jsonb',
    now: 'timestamptz',
    deleteOn: 'date',
  },
  row: {},
})`
  insert into forms.draft (centre_id, draft_id, subject, answers, created_at, delete_on)
  values ($centreId, $draftId, $subject, $answers, $now, $deleteOn)`;

export const updateDraft = write({
  name: 'forms.update_draft',
  params: { centreId: 'int2', draftId: 'uuid', answers: 'jsonb' },
  row: {},
})`
  update forms.draft set answers = $answers, version = version + 1
   where centre_id = $centreId and draft_id = $draftId`;

export const updateSubject = write({
  name: 'forms.update_subject',
  params: { centreId: 'int2', draftId: 'uuid', subject: 'jsonb' },
  row: {},
})`
  update forms.draft set subject = $subject, version = version + 1
   where centre_id = $centreId and draft_id = $draftId`;

/** The answers live in the dossier from here on; the draft keeps only what it became. */
export const submitDraft = write({
  name: 'forms.submit_draft',
  params: { centreId: 'int2', draftId: 'uuid', submittedAs: 'uuid', answers: 'jsonb' },
  row: {},
})`
  update forms.draft set submitted_as = $submittedAs, answers = $answers, version = version + 1
   where centre_id = $centreId and draft_id = $draftId`;

export const deleteOldDrafts = write({
  name: 'forms.delete_old_drafts',
  params: { centreId: 'int2', today: 'date' },
  row: { draftId: 'uuid' },
})`
  delete from forms.draft where centre_id = $centreId and delete_on <= $today returning draft_id`;
