-- What the newsletter said of itself when the issue was published (R-09), and what the issue was called by it, for lists. What was
-- published before gets what stands at the start that finds it without (CatchingUp).
alter table issue add column masthead text;
alter table issue add column title varchar(800);
