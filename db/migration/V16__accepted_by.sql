-- Whose word accepted a deployment: file (registrations.yml lists it, or accepts any) or command (approve, or the platform's own
-- registration). What the file accepted is held at the next start once the file does not accept it any more. Null: it is held, or it
-- was accepted before this was noted; such a one stays accepted until it is withdrawn, and is the file's as soon as the file lists it.
alter table deployment add column accepted_by varchar(10);
update deployment set accepted_by = 'file'
  where state = 'active'
    and registration_id in (select id from registration where any_deployment and source = 'file')
    and cast(id as varchar(36)) not in (select subject from audit_event where act = 'deployment.approve');
