#!/bin/sh
# Begins like a PDF and never ends.
cat >/dev/null
echo %PDF-1.7
exec cat /dev/zero
