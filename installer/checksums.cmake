# cmake -DFOLDER= -DEPOCH= -P checksums.cmake
# Packs the tarballs anew with their files in order, writes SHA256SUMS, and leaves nothing over from making the packages.
file(REMOVE_RECURSE "${FOLDER}/_CPack_Packages")
file(REMOVE "${FOLDER}/SHA256SUMS")
file(GLOB tarballs LIST_DIRECTORIES false "${FOLDER}/*.tar.gz")
foreach(tarball IN LISTS tarballs)
  set(unpacked "${FOLDER}/unpacked")
  file(MAKE_DIRECTORY "${unpacked}")
  execute_process(COMMAND tar xzf "${tarball}" -C "${unpacked}" COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND tar --create --sort=name --format=ustar "--mtime=@${EPOCH}" --owner=0 --group=0 --numeric-owner
                          --directory "${unpacked}" "--transform=s,^\\./,," .
                  COMMAND gzip -9 -n
                  OUTPUT_FILE "${tarball}" COMMAND_ERROR_IS_FATAL ANY)
  file(REMOVE_RECURSE "${unpacked}")
endforeach()

file(GLOB packages RELATIVE "${FOLDER}" LIST_DIRECTORIES false "${FOLDER}/*")
list(SORT packages)
foreach(package IN LISTS packages)
  file(SHA256 "${FOLDER}/${package}" sum)
  file(APPEND "${FOLDER}/SHA256SUMS" "${sum}  ${package}\n")
endforeach()
