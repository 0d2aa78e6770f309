#!/usr/bin/env bash
# Installs what the offline engine and the spelling check need if it is missing, builds, and starts Bilingual Reader.
# Arguments go to the program: ./start.sh --urls http://localhost:8080
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. .ci/packages.sh

require_dotnet
install_missing "the offline engine" "${engine_packages[@]}"
install_missing "the spelling check" "${spelling_packages[@]}"
echo "Building ..."
dotnet build src/BilingualReader.Web --configuration Release --verbosity quiet --nologo
exec dotnet run --project src/BilingualReader.Web --configuration Release --no-build --no-launch-profile -- "$@"
