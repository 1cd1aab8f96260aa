-- Which fields of a person a step changed, by their names and never their values (a JSON list), and which suppression one is about: its
-- reason is read there, where an erasure takes it away.
alter table consent add column fields text;
alter table consent add column suppression_id uuid;
