-- Data of people is kept as long as their course lives, and for a while after (src/docs/personal-data.md).

-- To the day. Null: nobody's data lies in this course, since it was emptied.
alter table course add column last_launch_at timestamp(6) with time zone;
-- Students begin nothing more here since then; null: they may.
alter table course add column closed_at timestamp(6) with time zone;
update course set last_launch_at = current_timestamp;
create index course_last_launch on course (last_launch_at);

-- Whether anything still holds a person is asked of each of these.
create index accommodation_person on accommodation (person_id);
create index course_teacher_person on course_teacher (person_id);
create index audit_event_actor on audit_event (actor_id);
