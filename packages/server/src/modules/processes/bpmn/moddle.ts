/// <reference path="./bpmn-moddle.d.ts" />
export { BpmnModdle } from 'bpmn-moddle';
