# One interface target, recourse_compiler, carries what every target of the project is compiled with.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(RECOURSE_CCACHE ccache)
if(RECOURSE_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${RECOURSE_CCACHE}")
endif()

add_library(recourse_compiler INTERFACE)
target_include_directories(recourse_compiler INTERFACE "${PROJECT_SOURCE_DIR}/native-host" "${PROJECT_BINARY_DIR}/generated")

target_compile_options(recourse_compiler INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
                                                   -Wold-style-cast -Wnull-dereference
                                                   -Wno-missing-field-initializers)  # designated initialisers leave the rest at its default
# GCC 12 warns of the standard library itself: of optionals holding strings, and of a text put before another (bug 105329).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(recourse_compiler INTERFACE -Wno-maybe-uninitialized -Wno-null-dereference -Wno-restrict)
endif()
# Several files compiled as one see each other's names: a local one may hide another file's, not another local one.
if(CMAKE_UNITY_BUILD)
  target_compile_options(recourse_compiler INTERFACE -Wno-shadow $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local>)
endif()
if(RECOURSE_WARNINGS_AS_ERRORS)
  target_compile_options(recourse_compiler INTERFACE -Werror)
endif()

if(RECOURSE_SANITIZE)
  target_compile_options(recourse_compiler INTERFACE -fsanitize=${RECOURSE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(recourse_compiler INTERFACE -fsanitize=${RECOURSE_SANITIZE})
  target_compile_definitions(recourse_compiler INTERFACE RECOURSE_CONFINE=0)
endif()

if(RECOURSE_COVERAGE)
  target_compile_options(recourse_compiler INTERFACE --coverage -O0 -fno-inline)
  target_link_options(recourse_compiler INTERFACE --coverage)
  target_compile_definitions(recourse_compiler INTERFACE RECOURSE_CONFINE=0)
endif()

if(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(recourse_compiler INTERFACE -fstack-protector-strong -D_FORTIFY_SOURCE=2 -D_GLIBCXX_ASSERTIONS
                                                     "-ffile-prefix-map=${PROJECT_SOURCE_DIR}=." "-ffile-prefix-map=${PROJECT_BINARY_DIR}=build")
  if(WIN32)
    target_link_options(recourse_compiler INTERFACE -static -s
                                                     -Wl,--dynamicbase,--nxcompat,--high-entropy-va,--no-insert-timestamp)
    target_link_libraries(recourse_compiler INTERFACE ssp)  # the stack protector and the checked copies
    return()
  endif()
  if(APPLE)
    # Its linker has other options. Symbols would name the folder it was built in.
    if(CMAKE_CROSSCOMPILING)
      target_link_options(recourse_compiler INTERFACE -s)
    endif()
    return()
  endif()
  target_link_options(recourse_compiler INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack)
  # With link-time optimisation machine code is made at the link: the option counts there.
  include(CheckCXXCompilerFlag)
  check_cxx_compiler_flag(-fcf-protection=full RECOURSE_HAS_CF_PROTECTION)
  if(RECOURSE_HAS_CF_PROTECTION)
    target_link_options(recourse_compiler INTERFACE -fcf-protection=full)
  endif()
endif()
