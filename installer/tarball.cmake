# The tarball, for a user without root and for systems that are no Debian: everything in one folder, with the scripts
# that put it in place and take it away.
install(TARGETS recourse RUNTIME DESTINATION . COMPONENT tarball)
install(DIRECTORY "${PROJECT_BINARY_DIR}/extension/chromium" DESTINATION extension COMPONENT tarball)
install(FILES "${store_xpi}" DESTINATION extension RENAME recourse-firefox.xpi COMPONENT tarball)
install(PROGRAMS install uninstall DESTINATION installer COMPONENT tarball)
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" "${PROJECT_SOURCE_DIR}/PRIVACY.md" "${PROJECT_SOURCE_DIR}/CHANGELOG.md"
              "${PROJECT_SOURCE_DIR}/docs/installing.md" debian/copyright "${staged}/components.json"
        DESTINATION . COMPONENT tarball)
