-- Grades leave by lanes, one a platform: one node at a time sends, and a platform in trouble gets a rest.
create table grade_lane (
  registration_id uuid primary key references registration (id),
  holder uuid,                            -- the node that sends; it loses the lane by time
  held_until timestamp(6) with time zone,
  open_at timestamp(6) with time zone not null, -- nothing is sent before
  failures integer not null,              -- turns in a row that brought nothing through
  problem varchar(500)                    -- why the lane rests
);

alter table grade_passback add column registration_id uuid references registration (id);
update grade_passback set registration_id =
  (select d.registration_id from deployment d where d.id = grade_passback.deployment_id);
alter table grade_passback alter column registration_id set not null;
alter table grade_passback add column obstacle varchar(20);   -- of a parked grade: what a person can mend
alter table grade_passback add column new_submission boolean default true not null; -- false for a regrade
alter table grade_passback add column comment_due boolean default true not null;    -- false once it may have arrived

-- What is due is found without looking at what is not, however long the queue.
drop index grade_passback_due;
create index grade_passback_due on grade_passback (registration_id, state, next_try_at);
