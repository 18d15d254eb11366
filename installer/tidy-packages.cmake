# cmake -DFOLDER= -DEPOCH= -P tidy-packages.cmake
# Packs the tarballs anew with their files in order, and leaves nothing over from making the packages.
file(REMOVE_RECURSE "${FOLDER}/_CPack_Packages")
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
