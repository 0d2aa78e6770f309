#!/usr/bin/env bash
# Installs what the tests need, runs all of them, and ends with the line "N passed, N failed, N skipped".
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. .ci/packages.sh

require_dotnet
install_missing "the offline engine" "${engine_packages[@]}"
install_missing "the spelling check" "${spelling_packages[@]}"
install_missing "the browser tests" chromium

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

dotnet restore BilingualReader.sln --locked-mode &&
  dotnet build BilingualReader.sln --configuration Release --no-restore --nologo || exit 1
# Most methods of a test run a few hundred times: counting how, to compile them better, costs more than it brings.
export DOTNET_TieredPGO=0
# A test that hangs is named and ended, long before whoever waits for the result gives up.
dotnet test BilingualReader.sln --configuration Release --no-build --nologo --blame-hang-timeout 10m --blame-hang-dump-type none --logger trx --results-directory "$results" "$@"
status=$?

# Each project leaves one result file whose Counters element has the numbers.
count() { cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*' | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'; }
total=$(count total) passed=$(count passed) failed=$(count failed) executed=$(count executed)
if [ "$executed" -eq 0 ]; then echo "No test ran." >&2; status=1; fi
echo "$passed passed, $failed failed, $((total - executed)) skipped"
exit "$status"
