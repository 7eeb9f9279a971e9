# foyer_schema(NAME [USES …]): makes NAME/NAME.gen.h and NAME/NAME_json.gen.h in the build tree from src/NAME/NAME.schema.
find_program(NODE NAMES node nodejs REQUIRED)
set(FOYER_GENERATED ${CMAKE_BINARY_DIR}/gen)

function(foyer_schema name)
  cmake_parse_arguments(arg "" "" "USES" ${ARGN})
  set(generator ${PROJECT_SOURCE_DIR}/src/protocol/generate.mjs)
  set(schema ${PROJECT_SOURCE_DIR}/src/${name}/${name}.schema)
  set(used_schemas)
  set(used_targets)
  foreach(use IN LISTS arg_USES)
    list(APPEND used_schemas ${PROJECT_SOURCE_DIR}/src/${use}/${use}.schema)
    list(APPEND used_targets foyer_${use}_schema)
  endforeach()
  set(out ${FOYER_GENERATED}/${name})
  add_custom_command(
    OUTPUT ${out}/${name}.gen.h ${out}/${name}_json.gen.h
    COMMAND ${NODE} ${generator} ${schema} --cpp ${out}
    DEPENDS ${generator} ${schema} ${used_schemas}
    COMMENT "Types from ${name}.schema")
  add_custom_target(foyer_${name}_generate DEPENDS ${out}/${name}.gen.h ${out}/${name}_json.gen.h)
  add_library(foyer_${name}_schema INTERFACE)
  add_dependencies(foyer_${name}_schema foyer_${name}_generate)
  target_include_directories(foyer_${name}_schema INTERFACE ${FOYER_GENERATED} ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(foyer_${name}_schema INTERFACE foyer_base foyer_nlohmann ${used_targets})
endfunction()
