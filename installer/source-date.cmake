# RECOURSE_SOURCE_DATE: the time every packed file carries, so that two builds give the same bytes. It is
# SOURCE_DATE_EPOCH, else midnight (UTC) of the newest release in CHANGELOG.md ("## 0.1.0 - 2026-11-24").
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/CHANGELOG.md")
if(DEFINED ENV{SOURCE_DATE_EPOCH})
  set(RECOURSE_SOURCE_DATE "$ENV{SOURCE_DATE_EPOCH}")
else()
  file(STRINGS "${PROJECT_SOURCE_DIR}/CHANGELOG.md" releases REGEX "^## [0-9.]+ - [0-9-]+$")
  list(GET releases 0 newest)
  string(REGEX REPLACE "^.* - " "" day "${newest}")
  execute_process(COMMAND date -u -d "${day}" +%s OUTPUT_VARIABLE RECOURSE_SOURCE_DATE OUTPUT_STRIP_TRAILING_WHITESPACE
                  COMMAND_ERROR_IS_FATAL ANY)
endif()
