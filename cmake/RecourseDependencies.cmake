# Libraries from the system. Debian has no shared-library-free {fmt}, so it is used header-only everywhere.

if(RECOURSE_STATIC)
  set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
  set(Boost_USE_STATIC_LIBS ON)
endif()

find_package(nlohmann_json 3.11 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(Boost 1.74 REQUIRED COMPONENTS program_options)
find_package(SQLite3 3.40 REQUIRED)
find_package(SQLiteCpp 3.2 REQUIRED)
find_package(Threads REQUIRED)
find_path(RECOURSE_MUSTACHE kainjow/mustache.hpp REQUIRED)
find_library(RECOURSE_UTF8PROC utf8proc REQUIRED)
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  find_library(RECOURSE_SECCOMP seccomp REQUIRED)
endif()
