# Reads manifests/identity.json into RECOURSE_HOST_NAME, RECOURSE_HOST_DESCRIPTION, RECOURSE_CHROMIUM_ORIGINS,
# RECOURSE_FIREFOX_IDS (the last two as members of a JSON list).
set(identity_file "${PROJECT_SOURCE_DIR}/manifests/identity.json")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${identity_file}")
file(READ "${identity_file}" identity)

string(JSON RECOURSE_HOST_NAME GET "${identity}" hostName)
string(JSON RECOURSE_HOST_DESCRIPTION GET "${identity}" hostDescription)

function(recourse_json_members family before after result)
  string(JSON count LENGTH "${identity}" ${family} extensionIds)
  math(EXPR last "${count} - 1")
  set(members)
  foreach(i RANGE ${last})
    string(JSON id GET "${identity}" ${family} extensionIds ${i})
    list(APPEND members "\"${before}${id}${after}\"")
  endforeach()
  list(JOIN members ", " joined)
  set(${result} "${joined}" PARENT_SCOPE)
endfunction()

recourse_json_members(chromium "chrome-extension://" "/" RECOURSE_CHROMIUM_ORIGINS)
recourse_json_members(firefox "" "" RECOURSE_FIREFOX_IDS)
