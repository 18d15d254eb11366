# The tarball, for a user without root and for systems that are no Debian: everything in one folder, with the scripts
# that put it in place and take it away.
install(TARGETS recourse RUNTIME DESTINATION . COMPONENT tarball)
install(DIRECTORY "${built_extension}/chromium" DESTINATION extension COMPONENT tarball)
install(FILES "${store_xpi}" DESTINATION extension RENAME recourse-firefox.xpi COMPONENT tarball)
install(PROGRAMS install uninstall DESTINATION installer COMPONENT tarball)
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" "${PROJECT_SOURCE_DIR}/PRIVACY.md" "${PROJECT_SOURCE_DIR}/CHANGELOG.md"
              "${PROJECT_SOURCE_DIR}/docs/installing.md" debian/copyright "${staged}/components.json"
        DESTINATION . COMPONENT tarball)
install(DIRECTORY "${staged}/guide" DESTINATION . COMPONENT tarball)
# For whoever makes a package of it: system-wide manifests, which lead to /usr/bin/recourse, and the shells' files.
install(FILES "${staged}/manifest-chromium.json" "${staged}/manifest-firefox.json" DESTINATION share/manifests COMPONENT tarball)
install(FILES "${RECOURSE_SHELL_FILES}/recourse.1" "${RECOURSE_SHELL_FILES}/recourse.bash" "${RECOURSE_SHELL_FILES}/_recourse"
              "${RECOURSE_SHELL_FILES}/recourse.fish"
        DESTINATION share/shell COMPONENT tarball)
