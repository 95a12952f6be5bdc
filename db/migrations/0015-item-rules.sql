-- Who published a version of an item, and the open and granted cases of an item without a look through all of them.
alter table catalogue.item add column published_by uuid;
comment on column catalogue.item.published_by is
  'Account that published the version on the page of the item; null when it came with imported data.';

-- short lock: one look through the table; only what is open enters the index.
create index case_open_by_item on cases.case_file (centre_id, item_code, item_version) where outcome is null;
-- short lock: as above; an item with a quantity limit is never decided on the spot, so the hot act writes nothing here.
create index case_granted_by_item on cases.case_file (centre_id, item_code)
  where outcome = 'granted' and handling <> 'immediate';
