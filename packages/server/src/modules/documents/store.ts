import { once, read, write } from '#platform/db/statement.ts';

const LETTER = {
  letterId: 'uuid',
  kind: 'text',
  number: 'text',
  code: 'text',
  content: 'jsonb',
  digest: 'bytea',
  occasion: 'int4',
  recipient: 'text',
  issuedAt: 'timestamptz',
  withdrawnAt: 'timestamptz?',
  withdrawalGround: 'text?',
  withdrawalReason: 'text?',
  /** The decision it puts right. */
  rectifies: 'uuid?',
  /** Number of the latest decision that puts it right. */
  rectifiedBy: 'text?',
} as const;

export const lettersBySubject = read({
  name: 'documents.letters_by_subject',
  params: { centreId: 'int2', subjectId: 'uuid' },
  row: LETTER,
})`
  select l.letter_id, l.kind, l.number, l.code, l.content, l.digest, l.occasion, l.recipient, l.issued_at, l.withdrawn_at,
         l.withdrawal_ground, l.withdrawal_reason, l.rectifies,
         (select r.number from documents.letter r
           where r.centre_id = l.centre_id and r.subject_id = l.subject_id and r.rectifies = l.letter_id
             and r.withdrawn_at is null
           order by r.issued_at desc, r.letter_id desc limit 1) as rectified_by
    from documents.letter l
   where l.centre_id = $centreId and l.subject_id = $subjectId
   order by l.issued_at, l.letter_id`;

export const letterOfOccasion = read({
  name: 'documents.letter_of_occasion',
  params: {
    centreId: 'int2',
    subjectId: 'uuid',
    kind: 'text',
    occasion: 'int4',
    recipient: 'text',
    edition: 'int2',
  },
  row: { letterId: 'uuid' },
})`
  select letter_id
    from documents.letter
   where centre_id = $centreId and subject_id = $subjectId and kind = $kind and occasion = $occasion
     and recipient = $recipient and edition = $edition`;

export const letterByCode = read({
  name: 'documents.letter_by_code',
  params: { centreId: 'int2', code: 'text' },
  row: LETTER,
})`
  select l.letter_id, l.kind, l.number, l.code, l.content, l.digest, l.occasion, l.recipient, l.issued_at, l.withdrawn_at,
         l.withdrawal_ground, l.withdrawal_reason, l.rectifies,
         (select r.number from documents.letter r
           where r.centre_id = l.centre_id and r.subject_id = l.subject_id and r.rectifies = l.letter_id
             and r.withdrawn_at is null
           order by r.issued_at desc, r.letter_id desc limit 1) as rectified_by
    from documents.letter l
   where l.centre_id = $centreId and l.code = $code`;

export const nextSerial = write({
  name: 'documents.next_serial',
  params: { centreId: 'int2', prefix: 'text', year: 'int2' },
  row: { serial: 'int4' },
})`
  insert into documents.letter_serial (centre_id, prefix, year, last_serial) values ($centreId, $prefix, $year, 1)
  on conflict (centre_id, prefix, year) do update set last_serial = documents.letter_serial.last_serial + 1
  returning last_serial as serial`;

export const insertLetter = write({
  name: 'documents.insert_letter',
  params: {
    centreId: 'int2',
    letterId: 'uuid',
    subjectId: 'uuid',
    kind: 'text',
    occasion: 'int4',
    recipient: 'text',
    edition: 'int2',
    number: 'text',
    code: 'text',
    content: 'jsonb',
    digest: 'bytea',
    printed: 'jsonb',
    templateDigest: 'bytea',
    rectifies: 'uuid?',
    now: 'timestamptz',
    keyId: 'text',
    signature: 'bytea',
  },
  row: {},
})`
  with letter as (
    insert into documents.letter
      (centre_id, letter_id, subject_id, kind, occasion, recipient, edition, number, code, content, digest,
       printed, template_digest, rectifies, issued_at)
    values ($centreId, $letterId, $subjectId, $kind, $occasion, $recipient, $edition, $number, $code, $content, $digest,
            $printed, $templateDigest, $rectifies, $now)
  )
  insert into documents.letter_signature (centre_id, letter_id, key_id, signature)
  values ($centreId, $letterId, $keyId, $signature)`;

export const registerSigningKey = once({
  name: 'documents.register_signing_key',
  params: { centreId: 'int2', keyId: 'text', algorithm: 'text', publicKey: 'bytea', now: 'timestamptz' },
  row: {},
})`
  insert into documents.signing_key (centre_id, key_id, algorithm, public_key, known_since)
  values ($centreId, $keyId, $algorithm, $publicKey, $now)
  on conflict do nothing`;

export const signingKeys = read({
  name: 'documents.signing_keys',
  params: { centreId: 'int2' },
  row: { keyId: 'text', algorithm: 'text', publicKey: 'bytea', knownSince: 'timestamptz' },
})`
  select key_id, algorithm, public_key, known_since
    from documents.signing_key
   where centre_id = $centreId
   order by known_since, key_id`;

/** The subject of a paper of one kind, whether it still holds or not. */
export const subjectByCode = read({
  name: 'documents.subject_by_code',
  params: { centreId: 'int2', code: 'text' },
  row: { subjectId: 'uuid', kind: 'text' },
})`
  select subject_id, kind from documents.letter where centre_id = $centreId and code = $code`;

export const printedPaper = read({
  name: 'documents.printed_paper',
  params: { centreId: 'int2', subjectId: 'uuid', letterId: 'uuid' },
  row: { code: 'text', digest: 'bytea', printed: 'jsonb?', templateDigest: 'bytea?' },
})`
  select code, digest, printed, template_digest
    from documents.letter
   where centre_id = $centreId and letter_id = $letterId and subject_id = $subjectId`;

/** `has_successor`: a corrected paper took its place already. */
export const lockLetter = write({
  name: 'documents.lock_letter',
  params: { centreId: 'int2', subjectId: 'uuid', letterId: 'uuid' },
  row: {
    kind: 'text',
    occasion: 'int4',
    recipient: 'text',
    edition: 'int2',
    number: 'text',
    issuedAt: 'timestamptz',
    printed: 'jsonb?',
    withdrawnAt: 'timestamptz?',
    hasSuccessor: 'bool',
  },
})`
  select l.kind, l.occasion, l.recipient, l.edition, l.number, l.issued_at, l.printed, l.withdrawn_at,
         exists (select 1 from documents.letter n
                  where n.centre_id = l.centre_id and n.subject_id = l.subject_id and n.kind = l.kind
                    and n.occasion = l.occasion and n.recipient = l.recipient and n.edition > l.edition) as has_successor
    from documents.letter l
   where l.centre_id = $centreId and l.letter_id = $letterId and l.subject_id = $subjectId
     for update`;

export const markWithdrawn = write({
  name: 'documents.mark_withdrawn',
  params: {
    centreId: 'int2',
    letterId: 'uuid',
    now: 'timestamptz',
    ground: 'text',
    reason: 'text',
    withdrawnBy: 'uuid',
  },
  row: {},
})`
  update documents.letter
     set withdrawn_at = $now, withdrawal_ground = $ground, withdrawal_reason = $reason, withdrawn_by = $withdrawnBy
   where centre_id = $centreId and letter_id = $letterId`;
