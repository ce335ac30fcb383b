-- A place in trouble is left alone for a while, which is kept here, however many of its grades wait.
alter table activity add column grade_failed_at timestamp(6) with time zone; -- the last failure; what is queued later is not held
alter table activity add column grade_open_at timestamp(6) with time zone;   -- the others are not sent before
