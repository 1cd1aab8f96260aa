-- Whether only those left as a file who were asked whether they still want the list and gave no sign since, or only the others; null for both.
alter table subscriber_export add column reconfirm_asked boolean;
