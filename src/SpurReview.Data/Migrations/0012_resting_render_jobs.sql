-- Whoever asks for a file that could not be made a moment ago is told so at once instead of waiting for the next try: who may ask for a
-- file may see its job.
create policy seen_by_who_may_ask on render_jobs for select using (
    (kind = 'Pdf' and (select spur_reach()) <> 'none')
    or ((select spur_reach()) = 'assigned' and review_id in (select a.review_id from review_access a where a.account_id = (select spur_account()))));
