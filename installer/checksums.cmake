# cmake -DFOLDER= -P checksums.cmake: SHA256SUMS of the packages, and nothing left over from making them.
file(REMOVE_RECURSE "${FOLDER}/_CPack_Packages")
file(REMOVE "${FOLDER}/SHA256SUMS")
file(GLOB packages RELATIVE "${FOLDER}" LIST_DIRECTORIES false "${FOLDER}/*")
list(SORT packages)
foreach(package IN LISTS packages)
  file(SHA256 "${FOLDER}/${package}" sum)
  file(APPEND "${FOLDER}/SHA256SUMS" "${sum}  ${package}\n")
endforeach()
