# foyer_library(NAME SOURCES … USES …): the static library foyer_NAME of the folder that calls it; USES names other folders.
function(foyer_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;USES" ${ARGN})
  add_library(foyer_${name} STATIC ${arg_SOURCES})
  target_include_directories(foyer_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  foreach(use IN LISTS arg_USES)
    target_link_libraries(foyer_${name} PUBLIC foyer_${use})
  endforeach()
  target_link_libraries(foyer_${name} PRIVATE foyer_warnings)
endfunction()

# foyer_is_fast(FILE …): where a question's time goes, built for speed, in WebAssembly too, where the rest is built for size: what it is
# worth is measured file by file (src/match/README.md). g++ makes little use of vectors by itself.
function(foyer_is_fast)
  set(options -ftree-vectorize -fvect-cost-model=dynamic)
  if(EMSCRIPTEN)
    set(options -O2 -finline-functions)
  endif()
  set_source_files_properties(${ARGN} PROPERTIES COMPILE_OPTIONS "$<$<CONFIG:Release>:${options}>")
endfunction()
