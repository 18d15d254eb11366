# cmake -DBROWSER= -DFROM= -DTO= -DSTAGED= -DZIP= -DEPOCH= -P pack-extension.cmake
# Packs a built extension. Order, times and modes of the files do not depend on the machine.
file(REMOVE_RECURSE "${STAGED}")
file(REMOVE "${TO}")
file(COPY "${FROM}/" DESTINATION "${STAGED}")
if(BROWSER STREQUAL "chromium")
  file(READ "${STAGED}/manifest.json" manifest)
  string(JSON manifest REMOVE "${manifest}" key)
  file(WRITE "${STAGED}/manifest.json" "${manifest}\n")
endif()
file(GLOB_RECURSE files RELATIVE "${STAGED}" LIST_DIRECTORIES false "${STAGED}/*")
list(SORT files)
foreach(file IN LISTS files)
  file(CHMOD "${STAGED}/${file}" PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
endforeach()
execute_process(COMMAND touch -d "@${EPOCH}" ${files} WORKING_DIRECTORY "${STAGED}" COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${CMAKE_COMMAND}" -E env TZ=UTC "${ZIP}" -X -D -9 -q "${TO}" ${files}
                WORKING_DIRECTORY "${STAGED}" COMMAND_ERROR_IS_FATAL ANY)
