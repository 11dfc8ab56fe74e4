-- The summer pause, in which nobody's time runs, is the reviewing body's to decide: month and day, or none.
alter table installation_settings
    add column summer_pause_from varchar(5) default '07-01',
    add column summer_pause_to varchar(5) default '07-31';
alter table installation_settings
    add check ((summer_pause_from is null) = (summer_pause_to is null)),
    add check (to_date('2024-' || summer_pause_to, 'YYYY-MM-DD') - to_date('2024-' || summer_pause_from, 'YYYY-MM-DD') between 0 and 91),
    add check (to_char(to_date('2024-' || summer_pause_from, 'YYYY-MM-DD'), 'MM-DD') = summer_pause_from),
    add check (to_char(to_date('2024-' || summer_pause_to, 'YYYY-MM-DD'), 'MM-DD') = summer_pause_to);
