-- Tries in a row that failed at an activity's column: in trouble it is asked less and less.
alter table activity add column grade_failures integer default 0 not null;
