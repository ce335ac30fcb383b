-- What a link's custom parameters settle, as name=value pairs; null means no settings.
-- The newest launch of a link writes its activities.
alter table launch add column settings varchar(500);
alter table activity add column settings varchar(500);
