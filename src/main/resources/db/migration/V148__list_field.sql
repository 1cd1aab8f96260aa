-- What a list asks of its people besides the address, as JSON: names, types, choices.
alter table mailing_list add column fields text;

-- Numbers get a word of their own that sorts as numbers do; those who have attributes are worded anew.
update subscriber set worded = false where attributes is not null;
