-- Whoever has a letter in address, name, attributes or tags that is found by plain ones from now on (ł by l, ß by ss): their words are made
-- anew, in the background, as those of whoever was changed by the thousand. The row of stars has as many as there are letters.
update subscriber set worded = false where worded and (
  translate(email, 'łøđħıßæœþðŁØĐĦÆŒÞÐẞǿǾǽǼǣǢ', '*************************') <> email
  or translate(name, 'łøđħıßæœþðŁØĐĦÆŒÞÐẞǿǾǽǼǣǢ', '*************************') <> name
  or translate(attributes, 'łøđħıßæœþðŁØĐĦÆŒÞÐẞǿǾǽǼǣǢ', '*************************') <> attributes
  or id in (
    select t.subscriber_id from subscriber_tag t
    where translate(t.tag, 'łøđħıßæœþðŁØĐĦÆŒÞÐẞǿǾǽǼǣǢ', '*************************') <> t.tag));
