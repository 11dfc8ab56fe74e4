#!/bin/sh
# Ended from outside in the middle of its work.
cat >/dev/null
kill -9 $$
