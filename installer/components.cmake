# components.json: what is inside the program and the extension, with versions and licences, in CycloneDX form.
# Versions of libraries are those of the Debian packages they came from; of npm packages, those of the lock file.
set(RECOURSE_COMPONENTS
    "nlohmann-json3-dev|JSON for Modern C++|MIT"
    "libboost-program-options-dev|Boost.Program_options|BSL-1.0"
    "libsqlite3-dev|SQLite|blessing"
    "libsqlitecpp-dev|SQLiteCpp|MIT"
    "libfmt-dev|{fmt}|MIT"
    "libkainjow-mustache-dev|Mustache|BSL-1.0"
    "libseccomp-dev|libseccomp|LGPL-2.1-only"
    "libutf8proc-dev|utf8proc|MIT AND Unicode-DFS-2016"
    "nettle-dev|Nettle|LGPL-3.0-or-later OR GPL-2.0-or-later"
    "libc6-dev|GNU C Library|LGPL-2.1-or-later"
    "libstdc++-12-dev|GNU Standard C++ Library|GPL-3.0-or-later WITH GCC-exception-3.1")

set(members)
foreach(component IN LISTS RECOURSE_COMPONENTS)
  string(REPLACE "|" ";" fields "${component}")
  list(GET fields 0 package)
  list(GET fields 1 title)
  list(GET fields 2 licence)
  execute_process(COMMAND dpkg-query -W "-f=\${Version}" "${package}" OUTPUT_VARIABLE version ERROR_QUIET
                  RESULT_VARIABLE missing)
  if(missing)
    continue()  # not installed, so not linked either
  endif()
  list(APPEND members
       "    {\"type\": \"library\", \"name\": \"${title}\", \"version\": \"${version}\", \"licenses\": [{\"expression\": \"${licence}\"}], \"purl\": \"pkg:deb/debian/${package}@${version}\"}")
endforeach()

set(lock_file "${PROJECT_SOURCE_DIR}/extension/package-lock.json")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${lock_file}")
file(READ "${lock_file}" lock)
foreach(package preact ajv)
  string(JSON version ERROR_VARIABLE missing GET "${lock}" packages "node_modules/${package}" version)
  if(NOT missing)
    list(APPEND members
         "    {\"type\": \"library\", \"name\": \"${package}\", \"version\": \"${version}\", \"licenses\": [{\"expression\": \"MIT\"}], \"purl\": \"pkg:npm/${package}@${version}\"}")
  endif()
endforeach()
list(JOIN members ",\n" members)
file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/staged/components.json" CONTENT
"{
  \"bomFormat\": \"CycloneDX\",
  \"specVersion\": \"1.5\",
  \"version\": 1,
  \"metadata\": {\"component\": {\"type\": \"application\", \"name\": \"recourse\", \"version\": \"${PROJECT_VERSION}\"}},
  \"components\": [
${members}
  ]
}
" @ONLY)
