import { once, read, write } from '#platform/db/statement.ts';

const LETTER = {
  letterId: 'uuid',
  kind: 'text',
  number: 'text',
  code: 'text',
  content: 'jsonb',
  digest: 'bytea',
  issuedAt: 'timestamptz',
  withdrawnAt: 'timestamptz?',
} as const;

export const lettersBySubject = read({
  name: 'documents.letters_by_subject',
  params: { centreId: 'int2', subjectId: 'uuid' },
  row: LETTER,
})`
  select letter_id, kind, number, code, content, digest, issued_at, withdrawn_at
    from documents.letter
   where centre_id = $centreId and subject_id = $subjectId
   order by issued_at, letter_id`;

export const letterOfOccasion = read({
  name: 'documents.letter_of_occasion',
  params: { centreId: 'int2', subjectId: 'uuid', kind: 'text', occasion: 'int4' },
  row: { letterId: 'uuid' },
})`
  select letter_id
    from documents.letter
   where centre_id = $centreId and subject_id = $subjectId and kind = $kind and occasion = $occasion`;

export const letterByCode = read({
  name: 'documents.letter_by_code',
  params: { centreId: 'int2', code: 'text' },
  row: LETTER,
})`
  select letter_id, kind, number, code, content, digest, issued_at, withdrawn_at
    from documents.letter
   where centre_id = $centreId and code = $code`;

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
    number: 'text',
    code: 'text',
    content: 'jsonb',
    digest: 'bytea',
    now: 'timestamptz',
    keyId: 'text',
    signature: 'bytea',
  },
  row: {},
})`
  with letter as (
    insert into documents.letter
      (centre_id, letter_id, subject_id, kind, occasion, number, code, content, digest, issued_at)
    values ($centreId, $letterId, $subjectId, $kind, $occasion, $number, $code, $content, $digest, $now)
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
  row: { keyId: 'text', publicKey: 'bytea' },
})`
  select key_id, public_key
    from documents.signing_key
   where centre_id = $centreId
   order by known_since, key_id`;
