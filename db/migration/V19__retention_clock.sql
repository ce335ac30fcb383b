-- The clock as the deletion of old data last saw it: a clock that ran far ahead must delete nothing.
create table retention_clock (
  id integer primary key,                           -- 1, the only row
  seen_at timestamp(6) with time zone not null,     -- the newest run
  trusted_from timestamp(6) with time zone not null -- nothing is deleted before: the clock had jumped
);
