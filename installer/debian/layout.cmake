# Where the Debian package puts things. Nothing in it is a conffile: a manifest that stays behind after removal would
# lead browsers to a program that is gone.
install(TARGETS recourse RUNTIME DESTINATION usr/bin COMPONENT debian)

foreach(folder etc/chromium etc/opt/chrome etc/opt/edge etc/opt/vivaldi)
  install(FILES "${staged}/manifest-chromium.json" DESTINATION "${folder}/native-messaging-hosts"
          RENAME "${RECOURSE_HOST_NAME}.json" COMPONENT debian)
endforeach()
install(FILES "${staged}/manifest-firefox.json" DESTINATION usr/lib/mozilla/native-messaging-hosts
        RENAME "${RECOURSE_HOST_NAME}.json" COMPONENT debian)

# Debian's Chromium loads the folders here; their names have to be longer than 16 characters, or its start script takes
# two of them for one. Firefox takes archives here, under the add-on's id.
install(DIRECTORY "${built_extension}/chromium/" DESTINATION usr/share/chromium/extensions/recourse-for-aliexpress
        COMPONENT debian)
string(JSON add_on_id GET "${identity}" firefox extensionIds 0)
install(FILES "${store_xpi}" DESTINATION "usr/share/mozilla/extensions/{ec8030f7-c20a-464f-9b0e-13a3a9e97384}"
        RENAME "${add_on_id}.xpi" COMPONENT debian)
install(FILES debian/firefox-preferences.js DESTINATION etc/firefox-esr RENAME recourse.js COMPONENT debian)

install(FILES "${staged}/recourse.1.gz" DESTINATION usr/share/man/man1 COMPONENT debian)
install(FILES "${RECOURSE_SHELL_FILES}/recourse.bash" DESTINATION usr/share/bash-completion/completions
        RENAME recourse COMPONENT debian)
install(FILES "${RECOURSE_SHELL_FILES}/_recourse" DESTINATION usr/share/zsh/vendor-completions COMPONENT debian)
install(FILES "${RECOURSE_SHELL_FILES}/recourse.fish" DESTINATION usr/share/fish/vendor_completions.d COMPONENT debian)
install(FILES debian/lintian-overrides DESTINATION usr/share/lintian/overrides RENAME recourse COMPONENT debian)
install(FILES "${staged}/changelog.gz" debian/copyright "${PROJECT_SOURCE_DIR}/PRIVACY.md" "${staged}/components.json"
        DESTINATION usr/share/doc/recourse COMPONENT debian)
