-- Each day on which something begins: what would have been seen then, with what begins as proposed.
select distinct person, started as day from interplay_course where started between :first and :last
