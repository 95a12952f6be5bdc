alter table documents.letter add column rectifies uuid;
alter table documents.letter add constraint letter_rectifies
  foreign key (centre_id, rectifies) references documents.letter not valid;
comment on column documents.letter.rectifies is
  'The decision whose words this 更正决定书 puts right; null for every other kind. That decision stays in force, read with it.';
