-- Since when a platform's only answer at an activity's column is that the tool may not write there.
alter table activity add column grade_denied_since timestamp(6) with time zone;
