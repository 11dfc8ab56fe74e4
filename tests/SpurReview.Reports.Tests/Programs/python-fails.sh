#!/bin/sh
# Reads a little, complains and gives up.
head -c 100 >/dev/null
echo "Traceback" >&2
echo "ValueError: något är fel" >&2
exit 3
