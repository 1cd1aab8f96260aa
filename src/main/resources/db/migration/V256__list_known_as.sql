-- By what name mail programs know a list (List-Id, RFC 2919): the slug that it was made with, whatever it is called later.
alter table mailing_list add column known_as varchar(60);
update mailing_list set known_as = slug;
alter table mailing_list alter column known_as set not null;
alter table mailing_list add constraint mailing_list_known_as unique (known_as);
